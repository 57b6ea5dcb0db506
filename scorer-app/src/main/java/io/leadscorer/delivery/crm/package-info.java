/** Keeps a CRM's copy of the scores. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.delivery.crm;
