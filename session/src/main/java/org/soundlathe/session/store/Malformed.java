package org.soundlathe.session.store;

/// A JSON tree that is not a session; the message says where and what. Never leaves this package.
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Malformed(String where, String what) {
    super((where.isEmpty() ? "" : where + ": ") + what);
  }

  String what() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
