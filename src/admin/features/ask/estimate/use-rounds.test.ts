import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRounds } from './use-rounds.ts';

const FEW_MINUTES = 3 * 60_000;

beforeEach( () => vi.useFakeTimers() );
afterEach( () => vi.useRealTimers() );

const pass = ( ms: number ) => act( () => void vi.advanceTimersByTime( ms ) );

it( 'counts up every few minutes', () => {
	const { result, unmount } = renderHook( useRounds );
	pass( FEW_MINUTES - 1 );
	expect( result.current ).toBe( 0 );
	pass( 1 );
	expect( result.current ).toBe( 1 );
	pass( FEW_MINUTES );
	expect( result.current ).toBe( 2 );
	unmount();
	expect( vi.getTimerCount() ).toBe( 0 );
} );

it( 'not while nobody looks; once when somebody does again', () => {
	const { result } = renderHook( useRounds );
	const state = vi.spyOn( document, 'visibilityState', 'get' );
	state.mockReturnValue( 'hidden' );
	pass( 4 * FEW_MINUTES );
	expect( result.current ).toBe( 0 );
	state.mockReturnValue( 'visible' );
	const look = () =>
		act( () => {
			document.dispatchEvent( new Event( 'visibilitychange' ) );
		} );
	look();
	expect( result.current ).toBe( 1 );
	look();
	expect( result.current ).toBe( 1 );
} );
