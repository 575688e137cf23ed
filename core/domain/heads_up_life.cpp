#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, HeadsUpWish&);

}  // namespace troth
