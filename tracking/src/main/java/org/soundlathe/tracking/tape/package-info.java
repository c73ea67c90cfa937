/// The tape machine: plays the session while it records, and knows for every captured frame which
/// frame of the session was being heard.
@NullMarked
package org.soundlathe.tracking.tape;

import org.jspecify.annotations.NullMarked;
