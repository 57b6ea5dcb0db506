/** What is known of a lead from outside: events, profiles, activities. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.lead;
