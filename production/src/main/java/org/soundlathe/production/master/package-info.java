/// From a mix to all its masters.
@NullMarked
package org.soundlathe.production.master;

import org.jspecify.annotations.NullMarked;
