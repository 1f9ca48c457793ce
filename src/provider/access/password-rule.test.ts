import { expect, test } from 'vitest';
import { passwordMistake } from './password-rule.ts';

const ABOUT = [ 'Mila Jansen', 'mila@nordlicht.example', 'Nordlicht Support' ];
const mistake = ( password: string ) => passwordMistake( password, ABOUT );

test.each( [
	[ '', /empty/ ],
	[ 'a', /1 of at least 12/ ],
	[ 'eleven char', /11 of at least 12/ ],
	// Two units of text each, and yet one letter.
	[ '🔑🔒🔓🔐🗝🚪', /6 of at least 12/ ],
	[ 'x'.repeat( 201 ), /more than 200/ ],
	[ 'a'.repeat( 40 ), /again and again/ ],
	[ 'ababababababab', /again and again/ ],
	[ 'mila@nordlicht.example', /name or the address/ ],
	[ 'MilaJansen2026', /name or the address/ ],
] )( 'a password that will not do: %s', ( password, said ) => {
	expect( mistake( password ) ).toMatch( said );
} );

test.each( [
	'four plain words here',
	'mila likes blue herons',
	'x7Q-9f2K-mm41',
	'пароль из слов',
] )( 'a password that will do: %s', ( password ) => {
	expect( mistake( password ) ).toBeNull();
} );
