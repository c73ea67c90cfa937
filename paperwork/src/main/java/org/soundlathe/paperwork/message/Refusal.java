package org.soundlathe.paperwork.message;

import org.jspecify.annotations.Nullable;

/// A job that cannot go on, told so that a person can act: a number, what and where, and the fix.
///
/// Each module has its own sealed family below this class. Never shown with a stack trace.
public abstract class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String fix;
  private final ExitStatus status;

  /// @param code a number of the catalogue, as `SL3104`
  /// @param what one sentence: what, where, the value and its unit
  /// @param fix one sentence: what to do next
  protected Refusal(
      String code, ExitStatus status, String what, String fix, @Nullable Throwable cause) {
    super(what, cause);
    this.code = code;
    this.fix = fix;
    this.status = status;
  }

  public final String code() {
    return code;
  }

  /// What happened and where; never null, unlike [#getMessage()] in general.
  public final String what() {
    var message = getMessage();
    return message == null ? code : message;
  }

  public final String fix() {
    return fix;
  }

  public final ExitStatus status() {
    return status;
  }
}
