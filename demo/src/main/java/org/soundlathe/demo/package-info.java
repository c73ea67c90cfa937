/// The demo song and its list of planted faults.
@NullMarked
package org.soundlathe.demo;

import org.jspecify.annotations.NullMarked;
