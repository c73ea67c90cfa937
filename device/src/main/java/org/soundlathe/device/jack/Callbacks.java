package org.soundlathe.device.jack;

import java.lang.foreign.MemorySegment;
import org.soundlathe.device.DeviceFormat;

/// What the JACK server calls: functions, and what they get as their argument.
///
/// @param cycle for every period (JackProcessCallback)
/// @param xrun when a period was late (JackXRunCallback)
/// @param lost when the server has ended (JackShutdownCallback)
/// @param argument of all three
/// @param form who runs in them
record Callbacks(
    MemorySegment cycle,
    MemorySegment xrun,
    MemorySegment lost,
    MemorySegment argument,
    DeviceFormat.Callback form) {}
