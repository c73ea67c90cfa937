/// A whole file through the meters.
@NullMarked
package org.soundlathe.media.measure;

import org.jspecify.annotations.NullMarked;
