import { useEffect, useMemo, useRef, useState } from 'react';
import { replaceQueueSearch, useQueueSearch } from '../app/route.ts';
import type { Filter } from '../store/types.ts';
import { readFilter, writeFilter } from './queue-filter.ts';

/** Typing pauses this long before the provider is asked. */
const TYPING_MS = 250;

interface QueueFilterState {
	/** As the address says; the same text is the same object. */
	filter: Filter;
	/** What stands in the field, a moment ahead of the filter. */
	words: string;
	setWords: ( words: string ) => void;
	/** An empty value takes a condition away. */
	change: ( part: Partial< Record< keyof Filter, string > > ) => void;
}

/** The queue's conditions, kept in the address. */
export function useQueueFilter(): QueueFilterState {
	const text = writeFilter( readFilter( useQueueSearch() ) );
	const filter = useMemo( () => readFilter( text ), [ text ] );
	const [ words, setWords ] = useState( filter.words ?? '' );
	const timer = useRef< ReturnType< typeof setTimeout > >();
	useEffect( () => setWords( filter.words ?? '' ), [ filter.words ] );
	useEffect( () => () => clearTimeout( timer.current ), [] );

	const change: QueueFilterState[ 'change' ] = ( part ) =>
		replaceQueueSearch(
			writeFilter( readFilter( textOf( { ...filter, ...part } ) ) )
		);
	return {
		filter,
		words,
		change,
		setWords( typed ) {
			setWords( typed );
			clearTimeout( timer.current );
			timer.current = setTimeout(
				() => change( { words: typed.trim() } ),
				TYPING_MS
			);
		},
	};
}

function textOf(
	values: Readonly< Record< string, string | undefined > >
): string {
	const search = new URLSearchParams();
	for ( const [ name, value ] of Object.entries( values ) ) {
		if ( value ) {
			search.set( name, value );
		}
	}
	return search.toString();
}
