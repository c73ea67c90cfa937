/// Which bus each track feeds.
@NullMarked
package org.soundlathe.mixing.routing;

import org.jspecify.annotations.NullMarked;
