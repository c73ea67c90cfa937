package org.soundlathe.dsp.convolution;

import java.util.Optional;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Spec;

class OfflineConvolverContractTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return convolver(spec, Form.OFFLINE, 60);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(convolver(spec, Form.OFFLINE, 0));
  }

  static Convolver convolver(Spec spec, Form form, double mixPercent) {
    ImpulseResponse response =
        ImpulseResponse.of(spec.sampleRateHz(), Responses.dying(9, 1, 3_000));
    return Convolver.prepare(
        spec, new Convolver.Settings(response, Routing.EACH, form, -20, mixPercent));
  }
}
