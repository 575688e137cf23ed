#pragma once
// What each screen is shown, and no more. Built from the state, the hour, and what this device
// knows beside; strings are people's own words only, everything else is a kind that the app speaks.
// No count, no ratio, no list by person.
#include "view/mine.h"
#include "view/us.h"
