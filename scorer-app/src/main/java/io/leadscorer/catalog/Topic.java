package io.leadscorer.catalog;

/**
 * A topic of the product.
 *
 * @param name without the prefix
 * @param cleanup what the broker may forget
 * @param stamp who says when a record came
 */
public record Topic(String name, Cleanup cleanup, Stamp stamp) {

  /** What the broker may forget of a topic. */
  public enum Cleanup {
    /** Records older than the cluster's retention. */
    DELETE("delete"),
    /** All but the latest record of a key. */
    COMPACT("compact");

    private final String config;

    Cleanup(String config) {
      this.config = config;
    }

    /** The value of {@code cleanup.policy}. */
    public String config() {
      return config;
    }
  }

  /** Who stamps the records of a topic. */
  public enum Stamp {
    /** The broker, on arrival: no client can move the scorer's clock. */
    LOG_APPEND_TIME("LogAppendTime"),
    /** The producer: the scorer itself. */
    CREATE_TIME("CreateTime");

    private final String config;

    Stamp(String config) {
      this.config = config;
    }

    /** The value of {@code message.timestamp.type}. */
    public String config() {
      return config;
    }
  }
}
