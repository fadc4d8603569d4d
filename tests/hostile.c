#include <criterion/criterion.h>
Test(hostile, none) { }
