#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, SlotFact&);
template void imagine(Imagination&, CheckInFact&);
template void imagine(Imagination&, CheckInWish&);

}  // namespace troth
