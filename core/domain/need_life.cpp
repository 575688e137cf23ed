#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, NeedFact&);
template void imagine(Imagination&, ToldNeedFact&);
template void imagine(Imagination&, NeedWish&);

}  // namespace troth
