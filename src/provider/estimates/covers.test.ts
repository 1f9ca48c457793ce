import { expect, test } from 'vitest';
import {
	because,
	dearerCover,
	fairUse,
	freeCover,
	hourly,
	included,
	priced,
	quoted,
} from './covers.ts';

const why = because( 'or_contract' );
const rule = { rule: 'or_contract', values: {} };
const free = { price: null, consent: false, rules: [ rule ] };
const asked = { price: null, consent: true };

test( 'what is covered needs no consent and costs nothing', () => {
	const isIncluded = { coverage: 'included', takes: 'nothing', ...free };
	const isFairUse = { coverage: 'fair_use', takes: 'allowance', ...free };
	expect( included( why ) ).toEqual( isIncluded );
	expect( fairUse( why ) ).toEqual( isFairUse );
	expect( freeCover( 'included', why ) ).toEqual( isIncluded );
	expect( freeCover( 'fair_use', why ) ).toEqual( isFairUse );
} );

test( 'what is not covered is agreed to first', () => {
	const isHourly = {
		...asked,
		coverage: 'hourly',
		takes: 'hourly',
		rules: [ rule, { rule: 'hourly', values: {} } ],
	};
	const isQuote = { ...asked, coverage: 'quote', takes: 'nothing' };
	expect( hourly( why ) ).toEqual( isHourly );
	expect( quoted( why ) ).toEqual( { ...isQuote, rules: [ rule ] } );
	expect( dearerCover( 'hourly', why ) ).toEqual( isHourly );
	expect( dearerCover( 'quote', why ) ).toEqual( {
		...isQuote,
		rules: [ rule, { rule: 'quote', values: {} } ],
	} );
	expect( priced( 1, 2, why ) ).toEqual( {
		coverage: 'fixed_price',
		takes: 'nothing',
		price: { min_cents: 1, max_cents: 2 },
		consent: true,
		rules: [ rule ],
	} );
} );
