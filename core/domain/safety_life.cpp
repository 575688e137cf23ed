#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, SafetyFact&);
template void imagine(Imagination&, SafetyNoteFact&);
template void imagine(Imagination&, SafetyWish&);
template void imagine(Imagination&, PulseFact&);
template void imagine(Imagination&, PulseWish&);

}  // namespace troth
