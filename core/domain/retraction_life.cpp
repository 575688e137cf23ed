#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, AsideFact&);
template void imagine(Imagination&, RetractionWish&);
template void imagine(Imagination&, EndingFact&);
template void imagine(Imagination&, EndingWish&);

}  // namespace troth
