/// The song that is produced: its title, and where its results stand.
@NullMarked
package org.soundlathe.production.song;

import org.jspecify.annotations.NullMarked;
