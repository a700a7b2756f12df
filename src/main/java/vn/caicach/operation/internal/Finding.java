package vn.caicach.operation.internal;

/// What an examination found, in a sentence that says what to do about it.
record Finding(Level level, String sentence) {

  enum Level {
    WELL("tốt   "),
    NOTICE("chú ý "),
    WRONG("LỖI   ");

    private final String label;

    Level(String label) {
      this.label = label;
    }
  }

  static Finding well(String sentence, Object... arguments) {
    return new Finding(Level.WELL, sentence.formatted(arguments));
  }

  static Finding notice(String sentence, Object... arguments) {
    return new Finding(Level.NOTICE, sentence.formatted(arguments));
  }

  static Finding wrong(String sentence, Object... arguments) {
    return new Finding(Level.WRONG, sentence.formatted(arguments));
  }

  @Override
  public String toString() {
    return level.label + " " + sentence;
  }
}
