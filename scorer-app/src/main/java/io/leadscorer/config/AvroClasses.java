package io.leadscorer.config;

/** Classes that read and write Avro values in place of the scorer's own, by name. */
public record AvroClasses(String serializer, String deserializer) {}
