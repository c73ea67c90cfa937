package org.soundlathe.engine.effect;

import java.util.Optional;
import org.soundlathe.dsp.convolution.ImpulseResponse;

/// Where the impulse responses of a session come from.
@FunctionalInterface
public interface Responses {
  /// No session, no responses.
  Responses NONE = _ -> Optional.empty();

  /// The response in a file of the session, at the session's sample rate; the same object whenever
  /// it is asked for. Called on the thread that prepares or changes an effect.
  ///
  /// @param path below the session's folder, such as `audio/church.wav`
  Optional<ImpulseResponse> find(String path);
}
