/// A folder or a zip of tracks as they come from a client.
@NullMarked
package org.soundlathe.media.intake;

import org.jspecify.annotations.NullMarked;
