/// What the CD plant gets: Red Book audio on CD frames, and its cue sheet.
@NullMarked
package org.soundlathe.delivery.cd;

import org.jspecify.annotations.NullMarked;
