package org.soundlathe.cli.command;

import java.util.Optional;

/// What is running.
///
/// @param soundlathe the release, or `unreleased` where no jar says so
/// @param java the version of the Java runtime, with its vendor
record Version(String soundlathe, String java) {
  static Version ofThisProgram() {
    return new Version(
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("unreleased"),
        System.getProperty("java.runtime.version")
            + " ("
            + System.getProperty("java.vendor")
            + ")");
  }
}
