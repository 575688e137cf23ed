#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, HurtFact&);
template void imagine(Imagination&, RaisedHurtFact&);
template void imagine(Imagination&, HurtWish&);

}  // namespace troth
