#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, ToldMomentFact&);
template void imagine(Imagination&, KeptMomentFact&);
template void imagine(Imagination&, MomentWish&);

}  // namespace troth
