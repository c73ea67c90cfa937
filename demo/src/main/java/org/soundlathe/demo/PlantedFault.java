package org.soundlathe.demo;

/// One fault in the demo song, for tests that ask whether the intake check finds it.
///
/// @param file the name of the track's file
/// @param fault what is wrong, and so what is to be found
/// @param atSeconds where in the file it is first heard or seen; 0 where it is all along
public record PlantedFault(String file, Fault fault, double atSeconds) {}
