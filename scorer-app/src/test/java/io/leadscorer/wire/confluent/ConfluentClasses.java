package io.leadscorer.wire.confluent;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Confluent's own serdes under their own names, on this program's Avro. They are not on Maven
 * Central, except as another project has relocated them; this loader takes that back.
 */
final class ConfluentClasses extends ClassLoader {
  private static final String RELOCATED = "org/apache/pulsar/kafka/shade/";
  private static final String OURS = "io/confluent/";

  ConfluentClasses() {
    super(ConfluentClasses.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.replace('.', '/').startsWith(OURS)
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String resource = RELOCATED + name.replace('.', '/') + ".class";
    try (InputStream relocated = getResourceAsStream(resource)) {
      if (relocated == null) {
        throw new ClassNotFoundException(name);
      }
      ClassWriter back = new ClassWriter(0);
      new ClassReader(relocated).accept(new ClassRemapper(back, new Back()), 0);
      byte[] bytes = back.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static final class Back extends Remapper {
    Back() {
      super(Opcodes.ASM9);
    }

    @Override
    public String map(String internalName) {
      return internalName
          .replace(RELOCATED + "io/confluent/", "io/confluent/")
          .replace(RELOCATED + "avro/", "org/apache/avro/");
    }

    /** Names of classes in texts, such as defaults of settings. */
    @Override
    public Object mapValue(Object value) {
      return value instanceof String text
          ? text.replace("org.apache.pulsar.kafka.shade.io.confluent.", "io.confluent.")
          : super.mapValue(value);
    }
  }
}
