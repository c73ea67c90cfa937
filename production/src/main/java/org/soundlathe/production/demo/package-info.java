/// The demo song, produced like any other.
@NullMarked
package org.soundlathe.production.demo;

import org.jspecify.annotations.NullMarked;
