#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, OpennessFact&);
template void imagine(Imagination&, OpennessWish&);
template void imagine(Imagination&, DistanceFact&);
template void imagine(Imagination&, DistanceWish&);

}  // namespace troth
