#include "textflag.h"

// func markAVX2(block *byte, n int, hits *uint64, delimiter, quote byte)
//
// 32 bytes are compared at once with each of the three, and what the comparisons leave in
// the top bits of the bytes is gathered.
TEXT ·markAVX2(SB), NOSPLIT, $0-26
	MOVQ         block+0(FP), SI
	MOVQ         n+8(FP), CX
	MOVQ         hits+16(FP), DI
	VPBROADCASTB delimiter+24(FP), Y0
	VPBROADCASTB quote+25(FP), Y1
	MOVQ         $10, AX                // LF
	MOVQ         AX, X2
	VPBROADCASTB X2, Y2
	TESTQ        CX, CX
	JZ           done

more:
	VMOVDQU   (SI), Y3
	VMOVDQU   32(SI), Y4
	VPCMPEQB  Y0, Y3, Y5
	VPCMPEQB  Y1, Y3, Y6
	VPCMPEQB  Y2, Y3, Y7
	VPOR      Y5, Y6, Y5
	VPOR      Y5, Y7, Y5
	VPMOVMSKB Y5, AX
	VPCMPEQB  Y0, Y4, Y8
	VPCMPEQB  Y1, Y4, Y9
	VPCMPEQB  Y2, Y4, Y10
	VPOR      Y8, Y9, Y8
	VPOR      Y8, Y10, Y8
	VPMOVMSKB Y8, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (DI)
	ADDQ      $64, SI
	ADDQ      $8, DI
	DECQ      CX
	JNZ       more

done:
	VZEROUPPER
	RET
