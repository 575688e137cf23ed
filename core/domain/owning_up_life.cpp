#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, OwningDraftFact&);
template void imagine(Imagination&, OwningUpFact&);
template void imagine(Imagination&, OwningUpWish&);

}  // namespace troth
