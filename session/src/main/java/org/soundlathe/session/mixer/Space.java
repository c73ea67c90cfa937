package org.soundlathe.session.mixer;

/// A shared room that strips send to; its return is a strip of the same id that feeds a bus.
public record Space(String id, String name) {
  public static final String ROOM = "room";
  public static final String HALL = "hall";
}
