/// From delivered files to tracks: which two monos are one stereo recording.
@NullMarked
package org.soundlathe.session.intake;

import org.jspecify.annotations.NullMarked;
