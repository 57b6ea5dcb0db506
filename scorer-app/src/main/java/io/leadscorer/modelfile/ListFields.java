package io.leadscorer.modelfile;

/** The fields of facts that hold several values, of which one must meet a condition. */
public final class ListFields {
  private ListFields() {}

  public static boolean contains(String field) {
    return FieldCatalog.EVENT.typeOf(field) == FieldType.TEXTS
        || FieldCatalog.PROFILE.typeOf(field) == FieldType.TEXTS;
  }
}
