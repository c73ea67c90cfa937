/// One run of the tape, from what a person wants recorded to the takes in the session.
@NullMarked
package org.soundlathe.tracking.run;

import org.jspecify.annotations.NullMarked;
