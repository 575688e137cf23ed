#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, RepairFact&);
template void imagine(Imagination&, RepairWish&);

}  // namespace troth
