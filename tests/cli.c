#include <criterion/criterion.h>
Test(cli, none) { }
