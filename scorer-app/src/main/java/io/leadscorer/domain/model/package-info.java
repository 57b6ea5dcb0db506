/** The scoring model as checked data: rules, decays, seasons, tiers. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.model;
