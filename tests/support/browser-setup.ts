import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Generous, for machines that are busy with other rooms' tests; nothing waits as long when all is well. */
configure( { asyncUtilTimeout: 10_000 } );

afterEach( cleanup );
