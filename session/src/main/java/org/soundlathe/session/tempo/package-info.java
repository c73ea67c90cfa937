/// Where the bars and beats of a song lie.
@NullMarked
package org.soundlathe.session.tempo;

import org.jspecify.annotations.NullMarked;
