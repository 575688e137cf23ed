#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, OpeningFact&);
template void imagine(Imagination&, OpeningWish&);
template void imagine(Imagination&, RevealFact&);
template void imagine(Imagination&, RevealWish&);

}  // namespace troth
