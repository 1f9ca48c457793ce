import type { z } from 'zod';

const PREFIX = 'deskside.';

type Heard = ( name: string, value: object | null, from: symbol ) => void;
const hearers = new Set< Heard >();
let age = 0;

/**
 * What was kept under a name in this tab; null when nothing was, or when it looks otherwise than it must.
 *
 * @param name   From `draftKey`.
 * @param schema What it must look like.
 */
export function readDraft< Value >(
	name: string,
	schema: z.ZodType< Value >
): Value | null {
	try {
		return schema.parse(
			JSON.parse( sessionStorage.getItem( name ) ?? '' )
		);
	} catch {
		return null;
	}
}

/**
 * Whether something was kept under a name, or under one that goes on after it and a dot.
 *
 * @param name From `draftKey`.
 */
export function hasDraft( name: string ): boolean {
	return names().some(
		( one ) => one === name || one.startsWith( `${ name }.` )
	);
}

/** Whether anything is begun in this tab and not sent. */
export function hasDrafts(): boolean {
	return names().some( ( name ) => ! name.startsWith( FILES ) );
}

/**
 * Keeps a draft over a reload and tells the other forms that show it. A full or forbidden storage costs its survival, never
 * the writing.
 *
 * @param name  From `draftKey`.
 * @param value Null forgets it.
 * @param born  `draftAge()` when its form was first shown: what was begun before a sign-out is never kept after it.
 * @param from  The form, which is not told of its own change.
 */
export function keepDraft(
	name: string,
	value: object | null,
	born: number,
	from: symbol
): void {
	if ( born !== age ) {
		return;
	}
	try {
		if ( value === null ) {
			sessionStorage.removeItem( name );
		} else {
			sessionStorage.setItem( name, JSON.stringify( value ) );
		}
	} catch {
		return;
	}
	hearers.forEach( ( heard ) => heard( name, value, from ) );
}

/** Tells of every draft that is kept or forgotten. @return Stops that. */
export function onDraft( heard: Heard ): () => void {
	hearers.add( heard );
	return () => hearers.delete( heard );
}

/** Counts the sign-outs that this page has seen. */
export function draftAge(): number {
	return age;
}

/** Forgets all drafts: somebody signs out, and the next one at this machine shall find nothing. */
export function forgetDrafts(): void {
	age += 1;
	for ( const name of names() ) {
		sessionStorage.removeItem( name );
	}
}

/** Of files there is the name only, which tells what a reload lost. */
const FILES = `${ PREFIX }files.`;

function names(): string[] {
	try {
		return Object.keys( sessionStorage ).filter( ( name ) =>
			name.startsWith( PREFIX )
		);
	} catch {
		return [];
	}
}
