package org.soundlathe.dsp.convolution;

import java.util.Optional;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Spec;

class LiveConvolverContractTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return OfflineConvolverContractTest.convolver(spec, Form.LIVE, 60);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(OfflineConvolverContractTest.convolver(spec, Form.LIVE, 0));
  }
}
