/// The keyboards of the demo band beside the piano.
@NullMarked
package org.soundlathe.demo.key;

import org.jspecify.annotations.NullMarked;
