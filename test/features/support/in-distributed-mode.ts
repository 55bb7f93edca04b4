process.env['TANFIDH_TEST_MODE'] = 'distributed';
